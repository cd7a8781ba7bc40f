<?php

$request = curl_init(getenv('MINAPP_BASE_URL') . '/oserve/v1.3/cloud-function/');
curl_setopt_array($request, [
    CURLOPT_HTTPHEADER => [
        'Authorization: Bearer ' . getenv('MINAPP_TOKEN'),
        'Content-Type: application/json',
    ],
    CURLOPT_POSTFIELDS => json_encode([
        'name' => 'greet',
        'function_code' => 'exports.main = async event => `hello, ${event.data.name}`',
        'remark' => 'Says hello',
    ]),
    CURLOPT_FAILONERROR => true,
    CURLOPT_RETURNTRANSFER => true,
]);
$answer = curl_exec($request);
if ($answer === false) {
    throw new RuntimeException(curl_error($request));
}
echo json_decode($answer)->name, "\n";
