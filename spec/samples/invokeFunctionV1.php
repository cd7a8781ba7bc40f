<?php

$request = curl_init(getenv('MINAPP_BASE_URL') . '/oserve/v1/cloud-function/job/');
curl_setopt_array($request, [
    CURLOPT_HTTPHEADER => [
        'Authorization: Bearer ' . getenv('MINAPP_TOKEN'),
        'Content-Type: application/json',
    ],
    CURLOPT_POSTFIELDS => json_encode([
        'function_name' => 'greet',
        'data' => ['name' => 'Ada'],
        'sync' => true,
    ]),
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
