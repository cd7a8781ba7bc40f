import os

import requests

response = requests.post(
    os.environ["MINAPP_BASE_URL"] + "/oserve/v1.3/cloud-function/greet/job/",
    headers={"Authorization": "Bearer " + os.environ["MINAPP_TOKEN"]},
    json={"data": {"name": "Ada"}, "sync": True},
    timeout=30,
)
response.raise_for_status()
result = response.json()
if result["code"] != 0:
    raise RuntimeError(result["error"]["message"])
print(result["data"])
