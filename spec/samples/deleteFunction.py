import os

import requests

response = requests.delete(
    os.environ["MINAPP_BASE_URL"] + "/oserve/v1.3/cloud-function/greet/",
    headers={"Authorization": "Bearer " + os.environ["MINAPP_TOKEN"]},
    timeout=30,
)
response.raise_for_status()
