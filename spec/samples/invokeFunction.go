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
	body, err := json.Marshal(map[string]any{"data": map[string]any{"name": "Ada"}, "sync": true})
	if err != nil {
		log.Fatal(err)
	}
	url := os.Getenv("MINAPP_BASE_URL") + "/oserve/v1.3/cloud-function/greet/job/"
	request, err := http.NewRequest("POST", url, bytes.NewReader(body))
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Authorization", "Bearer "+os.Getenv("MINAPP_TOKEN"))
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode >= 300 {
		log.Fatal(response.Status)
	}
	var result struct {
		Code  int
		Data  any
		Error struct{ Message string }
	}
	if err := json.NewDecoder(response.Body).Decode(&result); err != nil {
		log.Fatal(err)
	}
	if result.Code != 0 {
		log.Fatal(result.Error.Message)
	}
	fmt.Println(result.Data)
}
