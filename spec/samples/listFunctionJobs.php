<?php

$request = curl_init(getenv('MINAPP_BASE_URL') . '/oserve/v1.3/cloud-function/greet/job/?status=fulfilled');
curl_setopt_array($request, [
    CURLOPT_HTTPHEADER => ['Authorization: Bearer ' . getenv('MINAPP_TOKEN')],
    CURLOPT_FAILONERROR => true,
    CURLOPT_RETURNTRANSFER => true,
]);
$answer = curl_exec($request);
if ($answer === false) {
    throw new RuntimeException(curl_error($request));
}
foreach (json_decode($answer)->objects as $job) {
    echo "$job->id $job->status $job->source\n";
}
