import os

import requests

response = requests.patch(
    os.environ["MINAPP_BASE_URL"] + "/oserve/v1.3/cloud-function/greet/",
    headers={"Authorization": "Bearer " + os.environ["MINAPP_TOKEN"]},
    json={
        "function_code": "exports.main = async event => `good day, ${event.data.name}`",
    },
    timeout=30,
)
response.raise_for_status()
print(response.json()["function_code"])
