# MINAPP_CODE is what `authorize` answered.
curl --fail-with-body --silent --show-error \
  --header 'Content-Type: application/json' \
  --data "{
    \"client_id\": \"$MINAPP_CLIENT_ID\",
    \"client_secret\": \"$MINAPP_CLIENT_SECRET\",
    \"grant_type\": \"authorization_code\",
    \"code\": \"$MINAPP_CODE\"
  }" \
  "$MINAPP_BASE_URL/api/oauth2/access_token/"
