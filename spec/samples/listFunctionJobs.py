import os

import requests

response = requests.get(
    os.environ["MINAPP_BASE_URL"] + "/oserve/v1.3/cloud-function/greet/job/",
    headers={"Authorization": "Bearer " + os.environ["MINAPP_TOKEN"]},
    params={"status": "fulfilled"},
    timeout=30,
)
response.raise_for_status()
for job in response.json()["objects"]:
    print(job["id"], job["status"], job["source"])
