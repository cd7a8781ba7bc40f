<?php

$request = curl_init(getenv('MINAPP_BASE_URL') . '/oserve/v1.3/cloud-function/greet/job/');
curl_setopt_array($request, [
    CURLOPT_HTTPHEADER => [
        'Authorization: Bearer ' . getenv('MINAPP_TOKEN'),
        'Content-Type: application/json',
    ],
    CURLOPT_POSTFIELDS => json_encode(['data' => ['name' => 'Ada'], 'sync' => true]),
    CURLOPT_FAILONERROR => true,
    CURLOPT_RETURNTRANSFER => true,
]);
$answer = curl_exec($request);
if ($answer === false) {
    throw new RuntimeException(curl_error($request));
}
$result = json_decode($answer);
if ($result->code !== 0) {
    throw new RuntimeException($result->error->message);
}
echo $result->data, "\n";
