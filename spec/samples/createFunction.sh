curl --fail-with-body --silent --show-error \
  --header "Authorization: Bearer $MINAPP_TOKEN" \
  --header 'Content-Type: application/json' \
  --data '{
    "name": "greet",
    "function_code": "exports.main = async event => `hello, ${event.data.name}`",
    "remark": "Says hello"
  }' \
  "$MINAPP_BASE_URL/oserve/v1.3/cloud-function/"
