package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"net/http/cookiejar"
	"os"
)

func main() {
	body, err := json.Marshal(map[string]any{
		"client_id":     os.Getenv("MINAPP_CLIENT_ID"),
		"client_secret": os.Getenv("MINAPP_CLIENT_SECRET"),
	})
	if err != nil {
		log.Fatal(err)
	}
	url := os.Getenv("MINAPP_BASE_URL") + "/api/oauth2/hydrogen/openapi/authorize/"
	request, err := http.NewRequest("POST", url, bytes.NewReader(body))
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	// The platform redirects before it answers, and wants its cookies back.
	jar, err := cookiejar.New(nil)
	if err != nil {
		log.Fatal(err)
	}
	client := http.Client{Jar: jar}
	response, err := client.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode >= 300 {
		log.Fatal(response.Status)
	}
	var answer struct{ Code string }
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		log.Fatal(err)
	}
	fmt.Println(answer.Code)
}
