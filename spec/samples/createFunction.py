import os

import requests

response = requests.post(
    os.environ["MINAPP_BASE_URL"] + "/oserve/v1.3/cloud-function/",
    headers={"Authorization": "Bearer " + os.environ["MINAPP_TOKEN"]},
    json={
        "name": "greet",
        "function_code": "exports.main = async event => `hello, ${event.data.name}`",
        "remark": "Says hello",
    },
    timeout=30,
)
response.raise_for_status()
print(response.json()["name"])
