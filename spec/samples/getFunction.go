package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
)

func main() {
	url := os.Getenv("MINAPP_BASE_URL") + "/oserve/v1.3/cloud-function/greet/"
	request, err := http.NewRequest("GET", url, nil)
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Authorization", "Bearer "+os.Getenv("MINAPP_TOKEN"))
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode >= 300 {
		log.Fatal(response.Status)
	}
	var function struct {
		Code string `json:"function_code"`
	}
	if err := json.NewDecoder(response.Body).Decode(&function); err != nil {
		log.Fatal(err)
	}
	fmt.Println(function.Code)
}
