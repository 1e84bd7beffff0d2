package cli

import (
	"net"
	"testing"
)

// The command that goes on with a workshop leads people back to the same place.
func TestHostAgain(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{nil, "crossroads host --dir workshop"},
		{[]string{"--dir", "my chat", "--listen", ":0", "--host-key", "k", "--facilitator", "Ada B", "--keys", "team.pub", "--max=9"},
			"crossroads host --dir " + shellWord("my chat") + " --facilitator " + shellWord("Ada B") + " --host-key k --keys team.pub --listen :4571 --max 9"},
		{[]string{"--title", "Chat", "--expect", "6", "--complete", "--listen", "127.0.0.1:2300", "--ascii", "--no-mouse=false", "--content", "pack"},
			"crossroads host --dir workshop --ascii --content pack --listen 127.0.0.1:2300 --no-mouse=false"},
	} {
		root := newRoot(&app{})
		host, rest, err := root.Find(append([]string{"host"}, c.args...))
		if err == nil {
			err = host.ParseFlags(rest)
		}
		if err != nil {
			t.Fatal(err)
		}
		dir, _ := host.Flags().GetString("dir")
		if got := hostAgain(host.Flags(), dir, &net.TCPAddr{IP: net.IPv6zero, Port: 4571}); got != c.want {
			t.Errorf("%q: %s, want %s", c.args, got, c.want)
		}
	}
}
