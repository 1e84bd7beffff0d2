package cli

import (
	"errors"
	"fmt"
	"net"
	"os"
	"strings"
	"syscall"

	"github.com/spf13/pflag"

	"crossroads/ui/host"
	"crossroads/ui/workshop"
)

// joining is how people join at an address.
func joining(o hostOptions, at net.Addr, fingerprint string) host.Join {
	j := host.Join{Fingerprint: fingerprint}
	ip, port := "", "22"
	if tcp, ok := at.(*net.TCPAddr); ok {
		port = fmt.Sprint(tcp.Port)
		switch {
		case tcp.IP.IsLoopback():
			ip, j.Note = "localhost", "Only this machine can join: --listen :"+port+" lets in others, too."
		case tcp.IP.IsUnspecified():
			ip, j.Note = reachable(), "Whoever reaches this machine and has the code can join."
		default:
			ip = tcp.IP.String()
		}
	}
	j.Command = "ssh -p " + port + " " + ip
	if o.facilitator != "" {
		j.Leader, j.LeaderCode = workshop.CleanName(o.facilitator), workshop.NewCode()
	}
	return j
}

// hostAgain is the command that goes on with a workshop where people find it again:
// at the same address and with the same host key. What the folder keeps is not
// said again: the facilitator may have changed it since.
func hostAgain(flags *pflag.FlagSet, dir string, at net.Addr) string {
	command := "crossroads host --dir " + shellWord(dir)
	flags.Visit(func(f *pflag.Flag) {
		value := f.Value.String()
		switch f.Name {
		case "dir", "title", "expect", "complete":
			return
		case "listen":
			if host, port, err := net.SplitHostPort(value); err == nil && port == "0" {
				_, port, _ = net.SplitHostPort(at.String())
				value = net.JoinHostPort(host, port)
			}
		}
		command += " --" + f.Name
		if f.Value.Type() != "bool" {
			command += " " + shellWord(value)
		} else if value != "true" {
			command += "=" + value
		}
	})
	return command
}

// reachable is the name of this machine, as others most likely know it.
func reachable() string {
	if name, err := os.Hostname(); err == nil && name != "" {
		return strings.ToLower(name)
	}
	return "HOST"
}

func errListening(address string, err error) error {
	var syntax *net.AddrError
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return failed(statusFailed, fmt.Sprintf("%q is taken: something is listening there already", address),
			"name another port: --listen 127.0.0.1:2223", "port 0 takes one that is free")
	case errors.Is(err, syscall.EACCES):
		return failed(statusFailed, fmt.Sprintf("nobody but the system may listen at %q", address), "name a port above 1023")
	case errors.As(err, &syntax):
		return failed(statusUsage, fmt.Sprintf("--listen %q is not an address", address), "write HOST:PORT, such as 127.0.0.1:2222, or :2222 for every network")
	}
	return failed(statusFailed, fmt.Sprintf("nothing can listen at %q: %v", address, errors.Unwrap(err)),
		"write HOST:PORT, such as 127.0.0.1:2222, or :2222 for every network")
}

func errOutOfRange(flag string, n, least, most int) error {
	return failed(statusUsage, fmt.Sprintf("--%s %d is out of range", flag, n), fmt.Sprintf("give a number from %d to %d", least, most))
}

func errNoFacilitator() error {
	return failed(statusUsage, "there is no terminal here, so nobody could lead the workshop",
		"give --facilitator NAME: that participant leads from their own terminal")
}

func errCrashedHost(crash error, trace, again string) error {
	return failed(statusFailed, wentWrong(fmt.Sprintf("something went wrong, and it is not your fault: %v", crash), trace),
		"everything is kept: go on with "+again)
}
