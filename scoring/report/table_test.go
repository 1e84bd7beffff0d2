package report

import (
	"strings"
	"testing"
)

func TestAligned(t *testing.T) {
	got := strings.Join(aligned(strings.Split(`| | Bridge |
| --- | ---: |
| load \| flow | 3 |
| é |  |

| not a table

`+"```\n| a |\n| --- |\n```", "\n")), "\n")
	want := `|              | Bridge |
| ------------ | -----: |
| load \| flow |      3 |
| é            |        |

| not a table

` + "```\n| a |\n| --- |\n```"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
