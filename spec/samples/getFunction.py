import os

import requests

response = requests.get(
    os.environ["MINAPP_BASE_URL"] + "/oserve/v1.3/cloud-function/greet/",
    headers={"Authorization": "Bearer " + os.environ["MINAPP_TOKEN"]},
    timeout=30,
)
response.raise_for_status()
print(response.json()["function_code"])
