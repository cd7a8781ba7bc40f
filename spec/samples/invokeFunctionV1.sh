curl --fail-with-body --silent --show-error \
  --header "Authorization: Bearer $MINAPP_TOKEN" \
  --header 'Content-Type: application/json' \
  --data '{"function_name": "greet", "data": {"name": "Ada"}, "sync": true}' \
  "$MINAPP_BASE_URL/oserve/v1/cloud-function/job/"
