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
		"data":    map[string]any{"name": "Ada"},
		"subject": "timer",
	})
	if err != nil {
		log.Fatal(err)
	}
	url := os.Getenv("MINAPP_BASE_URL") + "/oserve/v1.3/cloud-function/greet/debug/"
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
	var report struct {
		ExecutionTime float64 `json:"execution_time"`
		Log           string
	}
	if err := json.NewDecoder(response.Body).Decode(&report); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%v ms\n%s", report.ExecutionTime, report.Log)
}
