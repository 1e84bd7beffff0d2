package cli

import (
	"path/filepath"
	"slices"
	"strings"

	"crossroads/questions/phrase"
)

// chooseFormat returns the format asked for, else the one that the name of the
// target tells, else the first of all, which is the one for standard output. A
// file without an extension that would be drawn there gets markdown.
func chooseFormat(wanted string, t target, all []string) (string, error) {
	switch {
	case wanted != "":
		return wanted, nil
	case t.stdout():
		return all[0], nil
	}
	extension := extensionOf(t.path)
	switch name := spelt(extension); {
	case slices.Contains(all, name):
		return name, nil
	case extension == "" && all[0] != "term":
		return all[0], nil
	case extension == "":
		return "md", nil
	}
	return "", errFormatOfName(t.path, "end it with "+phrase.List(extensions(all), "or")+", or say --format")
}

// extensionOf is the extension of a name, whatever its case.
func extensionOf(path string) string {
	return strings.ToLower(strings.TrimPrefix(filepath.Ext(path), "."))
}

// spelt is the format of an extension that is usual for it, too.
func spelt(extension string) string {
	switch extension {
	case "markdown", "txt":
		return "md"
	case "htm":
		return "html"
	case "yml":
		return "yaml"
	}
	return extension
}

// extensions are those of the formats that have one of their own.
func extensions(formats []string) []string {
	var list []string
	for _, f := range formats {
		if f != "term" && f != "adr" && f != "short" {
			list = append(list, "."+f)
		}
	}
	return list
}
