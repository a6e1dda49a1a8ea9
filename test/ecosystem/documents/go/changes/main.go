// Prints how many changes between two documents libopenapi's what-changed calls breaking.
package main

import (
	"fmt"
	"os"

	"github.com/pb33f/libopenapi"
)

func main() {
	changes, err := libopenapi.CompareDocuments(load(os.Args[1]), load(os.Args[2]))
	if err != nil {
		panic(err)
	}
	count := 0
	if changes != nil {
		count = changes.TotalBreakingChanges()
	}
	fmt.Println(count)
}

func load(path string) libopenapi.Document {
	text, err := os.ReadFile(path)
	if err != nil {
		panic(err)
	}
	document, err := libopenapi.NewDocument(text)
	if err != nil {
		panic(err)
	}
	return document
}
