#!/usr/bin/env bash
# Wish 2.0.5 with Bubble Tea 2.1.1 (Go): a server that handles no signals ends with
# SIGTERM, as all programs do, until somebody is connected. Each session's program
# handles signals as if the terminal were the server's: SIGTERM and SIGINT then end
# all sessions and the server goes on, so that "stop" does nothing as long as there
# are users. Pass tea.WithoutSignalHandler, or handle the signals yourself.
set -euo pipefail
dir=$(mktemp -d)
trap 'chmod -R u+w "$dir"; rm -rf "$dir"' EXIT
cd "$dir"
export GOPATH=$dir/go GOFLAGS=-mod=mod
cat >go.mod <<'M'
module example

go 1.26

require (
	charm.land/bubbletea/v2 v2.1.1
	charm.land/ssh v0.4.3
	charm.land/wish/v2 v2.0.5
	golang.org/x/crypto v0.59.0
)
M
cat >main.go <<'G'
package main

import (
	"fmt"
	"io"
	"net"
	"os"
	"strings"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	"charm.land/wish/v2"
	"charm.land/wish/v2/bubbletea"
	client "golang.org/x/crypto/ssh"
)

type idle struct{}

func (idle) Init() tea.Cmd                         { return nil }
func (m idle) Update(tea.Msg) (tea.Model, tea.Cmd) { return m, nil }
func (idle) View() tea.View                        { return tea.NewView("Waiting for a key") }

func main() {
	var options []tea.ProgramOption
	if os.Args[1] == "without" {
		options = append(options, tea.WithoutSignalHandler())
	}
	server, err := wish.NewServer(wish.WithHostKeyPath("key"), wish.WithMiddleware(bubbletea.Middleware(
		func(ssh.Session) (tea.Model, []tea.ProgramOption) { return idle{}, options })))
	if err != nil {
		panic(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	go func() { _ = server.Serve(listener) }()

	drawn, ended := make(chan bool), make(chan error, 1)
	if os.Args[1] != "nobody" {
		go func() { ended <- connect(listener.Addr().String(), drawn) }()
		<-drawn
	}
	_ = syscall.Kill(os.Getpid(), syscall.SIGTERM)
	select {
	case <-ended:
		fmt.Println("the session ended, the server goes on")
	case <-time.After(10 * time.Second):
		fmt.Println("nothing happened")
	}
}

func connect(address string, drawn chan bool) error {
	connection, err := client.Dial("tcp", address, &client.ClientConfig{User: "guest", HostKeyCallback: client.InsecureIgnoreHostKey()})
	if err != nil {
		panic(err)
	}
	session, err := connection.NewSession()
	if err != nil {
		panic(err)
	}
	if err := session.RequestPty("xterm", 24, 80, nil); err != nil {
		panic(err)
	}
	in, err := session.StdinPipe()
	if err != nil {
		panic(err)
	}
	defer in.Close()
	out, err := session.StdoutPipe()
	if err != nil {
		panic(err)
	}
	if err := session.Shell(); err != nil {
		panic(err)
	}
	screen, part := "", make([]byte, 1024)
	for !strings.Contains(screen, "Waiting") {
		n, err := out.Read(part)
		if err != nil {
			panic(err)
		}
		screen += string(part[:n])
	}
	close(drawn)
	_, _ = io.Copy(io.Discard, out)
	return session.Wait()
}
G
go mod tidy >/dev/null 2>&1
go build -o example .

for who in nobody somebody without; do
	status=0
	told=$(timeout 60 ./example "$who" 2>/dev/null) || status=$?
	echo "$who: status $status${told:+, $told}"
done | tee got
diff got - <<'W'
nobody: status 143
somebody: status 0, the session ended, the server goes on
without: status 143
W
