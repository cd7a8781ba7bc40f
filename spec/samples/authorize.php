<?php

// The platform redirects before it answers, and wants its cookies back.
$request = curl_init(getenv('MINAPP_BASE_URL') . '/api/oauth2/hydrogen/openapi/authorize/');
curl_setopt_array($request, [
    CURLOPT_HTTPHEADER => ['Content-Type: application/json'],
    CURLOPT_POSTFIELDS => json_encode([
        'client_id' => getenv('MINAPP_CLIENT_ID'),
        'client_secret' => getenv('MINAPP_CLIENT_SECRET'),
    ]),
    CURLOPT_FOLLOWLOCATION => true,
    CURLOPT_COOKIEFILE => '',
    CURLOPT_FAILONERROR => true,
    CURLOPT_RETURNTRANSFER => true,
]);
$answer = curl_exec($request);
if ($answer === false) {
    throw new RuntimeException(curl_error($request));
}
echo json_decode($answer)->code, "\n";
