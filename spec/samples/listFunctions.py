import os

import requests

response = requests.get(
    os.environ["MINAPP_BASE_URL"] + "/oserve/v1.3/cloud-function/",
    headers={"Authorization": "Bearer " + os.environ["MINAPP_TOKEN"]},
    params={"limit": 20, "offset": 0},
    timeout=30,
)
response.raise_for_status()
for function in response.json()["objects"]:
    print(function["name"])
