# The platform redirects before it answers, and wants its cookies back.
curl --fail-with-body --silent --show-error --location --cookie '' \
  --header 'Content-Type: application/json' \
  --data "{\"client_id\": \"$MINAPP_CLIENT_ID\", \"client_secret\": \"$MINAPP_CLIENT_SECRET\"}" \
  "$MINAPP_BASE_URL/api/oauth2/hydrogen/openapi/authorize/"
