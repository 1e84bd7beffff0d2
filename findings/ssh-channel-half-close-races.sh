#!/usr/bin/env bash
# golang.org/x/crypto 0.59.0 (Go): a Channel of its ssh package may be written from
# several goroutines, but CloseWrite is none of the calls that may come beside
# them: it notes the end without the lock under which Write looks for it, and the
# race detector says so. A server that says a last word while its program still
# draws sends the exit status and calls Close instead. Needs a C compiler.
set -euo pipefail
dir=$(mktemp -d)
trap 'chmod -R u+w "$dir"; rm -rf "$dir"' EXIT
cd "$dir"
export GOPATH=$dir/go GOFLAGS=-mod=mod
cat >go.mod <<'M'
module example

go 1.26

require golang.org/x/crypto v0.59.0
M
cat >main.go <<'G'
package main

import (
	"crypto/ed25519"
	"crypto/rand"
	"io"
	"net"
	"sync"

	"golang.org/x/crypto/ssh"
)

func main() {
	_, private, _ := ed25519.GenerateKey(rand.Reader)
	signer, _ := ssh.NewSignerFromKey(private)
	config := &ssh.ServerConfig{NoClientAuth: true}
	config.AddHostKey(signer)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	go func() {
		client, err := ssh.Dial("tcp", listener.Addr().String(), &ssh.ClientConfig{HostKeyCallback: ssh.InsecureIgnoreHostKey()})
		if err != nil {
			panic(err)
		}
		channel, requests, err := client.OpenChannel("session", nil)
		if err != nil {
			panic(err)
		}
		go ssh.DiscardRequests(requests)
		_, _ = io.Copy(io.Discard, channel)
	}()
	socket, err := listener.Accept()
	if err != nil {
		panic(err)
	}
	_, channels, requests, err := ssh.NewServerConn(socket, config)
	if err != nil {
		panic(err)
	}
	go ssh.DiscardRequests(requests)
	channel, inner, err := (<-channels).Accept()
	if err != nil {
		panic(err)
	}
	go ssh.DiscardRequests(inner)
	var both sync.WaitGroup
	both.Go(func() {
		for range 200 {
			_, _ = channel.Write([]byte("a frame"))
		}
	})
	both.Go(func() { _ = channel.CloseWrite() })
	both.Wait()
}
G
go mod download golang.org/x/crypto >/dev/null 2>&1
go build -race -o example . 2>/dev/null
./example 2>out || true
grep -m 2 -E 'DATA RACE|CloseWrite' out
grep -q 'DATA RACE' out && grep -q 'channel).CloseWrite' out
