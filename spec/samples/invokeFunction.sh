curl --fail-with-body --silent --show-error \
  --header "Authorization: Bearer $MINAPP_TOKEN" \
  --header 'Content-Type: application/json' \
  --data '{"data": {"name": "Ada"}, "sync": true}' \
  "$MINAPP_BASE_URL/oserve/v1.3/cloud-function/greet/job/"
