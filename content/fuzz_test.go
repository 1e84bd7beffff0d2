package content

import (
	"io/fs"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"crossroads/questions/phrase"
	"crossroads/questions/strictyaml"
)

// FuzzLoad replaces one file of a sound pack by anything. Reading must not
// panic, and whatever is wrong has a file and a line.
func FuzzLoad(f *testing.F) {
	sound := mapOf(f, plainFiles())
	for name, file := range sound {
		f.Add(name, file.Data)
	}
	builtin := Files()
	for _, name := range filesBelow(builtin, ".") {
		if data, err := fs.ReadFile(builtin, name); err == nil && strings.HasSuffix(name, ".yaml") && len(data) < 4<<10 {
			f.Add(name, data)
		}
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		if !fs.ValidPath(name) || name == "." {
			t.Skip()
		}
		pack := maps.Clone(sound)
		pack[name] = &fstest.MapFile{Data: data}
		problems := Check(pack)
		for _, p := range problems {
			if p.File == "" || p.Line < 1 || p.Column < 1 || p.Message == "" || p.String() != phrase.Line(p.String()) {
				t.Errorf("problem without a place or a plain message: %+v", p)
			}
		}
		g, err := Load(pack)
		if (g == nil) == (err == nil) {
			t.Fatalf("guide %v, error %v", g, err)
		}
		if err != nil && len(strictyaml.Problems(problems).Errors()) == 0 {
			t.Errorf("Load refuses what Check finds sound: %v", err)
		}
	})
}
