<?php

$request = curl_init(getenv('MINAPP_BASE_URL') . '/oserve/v1.3/cloud-function/greet/debug/');
curl_setopt_array($request, [
    CURLOPT_HTTPHEADER => [
        'Authorization: Bearer ' . getenv('MINAPP_TOKEN'),
        'Content-Type: application/json',
    ],
    CURLOPT_POSTFIELDS => json_encode(['data' => ['name' => 'Ada'], 'subject' => 'timer']),
    CURLOPT_FAILONERROR => true,
    CURLOPT_RETURNTRANSFER => true,
]);
$answer = curl_exec($request);
if ($answer === false) {
    throw new RuntimeException(curl_error($request));
}
$report = json_decode($answer);
echo "$report->execution_time ms\n$report->log";
