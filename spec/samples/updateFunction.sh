curl --fail-with-body --silent --show-error --request PATCH \
  --header "Authorization: Bearer $MINAPP_TOKEN" \
  --header 'Content-Type: application/json' \
  --data '{"function_code": "exports.main = async event => `good day, ${event.data.name}`"}' \
  "$MINAPP_BASE_URL/oserve/v1.3/cloud-function/greet/"
