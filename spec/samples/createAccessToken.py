import os

import requests

response = requests.post(
    os.environ["MINAPP_BASE_URL"] + "/api/oauth2/access_token/",
    json={
        "client_id": os.environ["MINAPP_CLIENT_ID"],
        "client_secret": os.environ["MINAPP_CLIENT_SECRET"],
        "grant_type": "authorization_code",
        "code": os.environ["MINAPP_CODE"],  # what `authorize` answered
    },
    timeout=30,
)
response.raise_for_status()
print(response.json()["access_token"])
