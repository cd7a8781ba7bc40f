import os

import requests

# The platform redirects before it answers, and wants its cookies back: requests does both.
response = requests.post(
    os.environ["MINAPP_BASE_URL"] + "/api/oauth2/hydrogen/openapi/authorize/",
    json={
        "client_id": os.environ["MINAPP_CLIENT_ID"],
        "client_secret": os.environ["MINAPP_CLIENT_SECRET"],
    },
    timeout=30,
)
response.raise_for_status()
print(response.json()["code"])
