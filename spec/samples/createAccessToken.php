<?php

$request = curl_init(getenv('MINAPP_BASE_URL') . '/api/oauth2/access_token/');
curl_setopt_array($request, [
    CURLOPT_HTTPHEADER => ['Content-Type: application/json'],
    CURLOPT_POSTFIELDS => json_encode([
        'client_id' => getenv('MINAPP_CLIENT_ID'),
        'client_secret' => getenv('MINAPP_CLIENT_SECRET'),
        'grant_type' => 'authorization_code',
        'code' => getenv('MINAPP_CODE'), // what `authorize` answered
    ]),
    CURLOPT_FAILONERROR => true,
    CURLOPT_RETURNTRANSFER => true,
]);
$answer = curl_exec($request);
if ($answer === false) {
    throw new RuntimeException(curl_error($request));
}
echo json_decode($answer)->access_token, "\n";
