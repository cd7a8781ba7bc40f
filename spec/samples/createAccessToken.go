package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
)

func main() {
	body, err := json.Marshal(map[string]any{
		"client_id":     os.Getenv("MINAPP_CLIENT_ID"),
		"client_secret": os.Getenv("MINAPP_CLIENT_SECRET"),
		"grant_type":    "authorization_code",
		"code":          os.Getenv("MINAPP_CODE"), // what `authorize` answered
	})
	if err != nil {
		log.Fatal(err)
	}
	url := os.Getenv("MINAPP_BASE_URL") + "/api/oauth2/access_token/"
	request, err := http.NewRequest("POST", url, bytes.NewReader(body))
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode >= 300 {
		log.Fatal(response.Status)
	}
	var answer struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		log.Fatal(err)
	}
	fmt.Println(answer.AccessToken)
}
