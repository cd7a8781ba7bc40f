import os

import requests

response = requests.post(
    os.environ["MINAPP_BASE_URL"] + "/oserve/v1.3/cloud-function/greet/debug/",
    headers={"Authorization": "Bearer " + os.environ["MINAPP_TOKEN"]},
    json={"data": {"name": "Ada"}, "subject": "timer"},
    timeout=30,
)
response.raise_for_status()
report = response.json()
print(report["execution_time"], "ms")
print(report["log"])
