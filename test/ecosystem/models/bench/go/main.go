package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"time"

	"example/webhooks"
)

func readNatural(body []byte) {
	var tag struct{ Status string }
	_ = json.Unmarshal(body, &tag)
	_ = json.Unmarshal(body, natural[tag.Status]())
}

func main() {
	var bodies [][]byte
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
		bodies = append(bodies, []byte(lines.Text()))
	}
	measure := func(read func([]byte)) float64 {
		start := time.Now()
		for range [20000]int{} {
			for _, body := range bodies {
				read(body)
			}
		}
		return float64(time.Since(start).Nanoseconds()) / 20000 / float64(len(bodies))
	}
	for range [7]int{} {
		bare := measure(func(body []byte) {
			var payload map[string]any
			_ = json.Unmarshal(body, &payload)
		})
		fmt.Println(bare, measure(readNatural), measure(func(body []byte) { _, _ = webhooks.Read(body) }))
	}
}
