curl --fail-with-body --silent --show-error \
  --header "Authorization: Bearer $MINAPP_TOKEN" \
  "$MINAPP_BASE_URL/oserve/v1.3/cloud-function/greet/"
