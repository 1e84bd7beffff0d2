#!/usr/bin/env bash
# Bubble Tea 2.1.1 keeps its drawing clock running when its renderer is switched
# off: at the lowest rate it can be given, one tick a second, a program that waits
# for keys goes to sleep more than twice a second. ReleaseTerminal, called while
# the program runs without input of its own, stops the clock for good.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
go mod init probe >/dev/null 2>&1
cat >main.go <<'GO'
package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
)

type model struct{}

func (model) Init() tea.Cmd                         { return nil }
func (m model) Update(tea.Msg) (tea.Model, tea.Cmd) { return m, nil }
func (model) View() tea.View                        { return tea.View{} }

// sleeps is how often the threads have gone to sleep.
func sleeps() (all int) {
	tasks, _ := filepath.Glob("/proc/self/task/*/status")
	for _, task := range tasks {
		text, _ := os.ReadFile(task)
		for _, line := range strings.Split(string(text), "\n") {
			if strings.HasPrefix(line, "voluntary_ctxt_switches:") {
				var n int
				fmt.Sscan(strings.TrimPrefix(line, "voluntary_ctxt_switches:"), &n)
				all += n
			}
		}
	}
	return all
}

func main() {
	p := tea.NewProgram(model{}, tea.WithoutRenderer(), tea.WithInput(nil), tea.WithOutput(io.Discard), tea.WithFPS(1))
	go p.Run()
	measure := func(what string) {
		time.Sleep(2 * time.Second)
		before := sleeps()
		time.Sleep(10 * time.Second)
		fmt.Println(what, sleeps()-before > 30)
	}
	measure("more than 30 in 10 s:")
	p.ReleaseTerminal()
	measure("after ReleaseTerminal:")
	p.Quit()
}
GO
go get charm.land/bubbletea/v2@v2.1.1 >/dev/null 2>&1
go build -o probe .
got=$(./probe)
printf '%s\n' "$got"
[ "$got" = 'more than 30 in 10 s: true
after ReleaseTerminal: false' ]
