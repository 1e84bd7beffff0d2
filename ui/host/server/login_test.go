package server

import (
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/crypto/ssh"

	"crossroads/ui/host/internal/sshtest"
)

func TestLogin(t *testing.T) {
	h := serve(t, nil)
	mine := key(t)
	for _, c := range []struct {
		name string
		in   bool
		pass string // begins with
		with []ssh.AuthMethod
	}{
		{"nothing", false, "", nil},
		{"a wrong code", false, "", []ssh.AuthMethod{sshtest.ByCode("guess")}},
		{"an empty code", false, "", []ssh.AuthMethod{sshtest.ByCode("")}},
		{"a code without an end", false, "", []ssh.AuthMethod{sshtest.ByCode(strings.Repeat(invitation, 1000))}},
		{"the invitation", true, "code ", []ssh.AuthMethod{sshtest.ByCode(invitation)}},
		{"the invitation as a password", true, "code ", []ssh.AuthMethod{ssh.Password(invitation)}},
		{"a key that is not known", false, "", []ssh.AuthMethod{ssh.PublicKeys(mine)}},
		{"that and a wrong code", false, "", []ssh.AuthMethod{ssh.PublicKeys(mine), sshtest.ByCode("guess")}},
		{"that and the invitation", true, "code SHA256:", []ssh.AuthMethod{ssh.PublicKeys(mine), sshtest.ByCode(invitation)}},
		{"the key alone from now on", true, "key SHA256:", []ssh.AuthMethod{ssh.PublicKeys(mine)}},
		{"another key", false, "", []ssh.AuthMethod{ssh.PublicKeys(key(t))}},
	} {
		conn, err := h.dial(c.with...)
		if (err == nil) != c.in {
			t.Errorf("%s: %v", c.name, err)
		}
		if err != nil {
			continue
		}
		open(t, conn).Shows("80x24")
		if got := h.passes[len(h.passes)-1].(string); !strings.HasPrefix(got, c.pass) || c.pass == "code " && got != "code " {
			t.Errorf("%s: the pass is %q", c.name, got)
		}
		conn.Close()
	}
}

// somebodyElses is a key whose public half is known and whose private half is
// not: what it signs is wrong.
type somebodyElses struct {
	ssh.Signer
	public ssh.PublicKey
}

func (s somebodyElses) PublicKey() ssh.PublicKey { return s.public }

// A public key that somebody only names lets nobody in, and is not remembered
// for whoever names it.
func TestKeysAreProved(t *testing.T) {
	h := serve(t, nil)
	mine := key(t)
	if _, err := h.dial(ssh.PublicKeys(mine), sshtest.ByCode(invitation)); err != nil {
		t.Fatal(err)
	}
	if _, err := h.dial(ssh.PublicKeys(somebodyElses{key(t), mine.PublicKey()})); err == nil {
		t.Error("a known key lets in without a proof")
	}
	stolen := key(t).PublicKey()
	if _, err := h.dial(ssh.PublicKeys(somebodyElses{key(t), stolen}), sshtest.ByCode(invitation)); err == nil {
		h.mu.Lock()
		defer h.mu.Unlock()
		if h.known[ssh.FingerprintSHA256(stolen)] {
			t.Error("a key is remembered without a proof")
		}
	}
}

// Where there is a list of keys no code lets in.
func TestOnlyKeys(t *testing.T) {
	mine := key(t)
	h := serve(t, func(c *Config) {
		c.Known = func(fingerprint string) (Pass, bool) {
			return nil, fingerprint == ssh.FingerprintSHA256(mine.PublicKey())
		}
		c.Admit = nil
	})
	if _, err := h.dial(ssh.PublicKeys(mine)); err != nil {
		t.Error(err)
	}
	for _, methods := range [][]ssh.AuthMethod{{sshtest.ByCode(invitation)}, {ssh.Password(invitation)}, {ssh.PublicKeys(key(t)), sshtest.ByCode(invitation)}} {
		if _, err := h.dial(methods...); err == nil {
			t.Error("somebody else is in")
		}
	}
}

func TestAllowList(t *testing.T) {
	a, b := key(t).PublicKey(), key(t).PublicKey()
	list := "# the team\n\n" + strings.TrimSpace(string(ssh.MarshalAuthorizedKey(a))) + " Ada\n" + string(ssh.MarshalAuthorizedKey(b))
	keys, err := AllowList("team", []byte(list))
	if err != nil || len(keys) != 2 || keys[ssh.FingerprintSHA256(a)] != "Ada" {
		t.Errorf("%v, %v", keys, err)
	}
	for text, want := range map[string]string{
		"# nobody\n":     "team holds no public key, so nobody could join",
		list + "\nguess": "team:6: this is no public key",
		"command=\"x\" " + string(ssh.MarshalAuthorizedKey(a)): "team:1: the options before the key are not known here",
	} {
		if _, err := AllowList("team", []byte(text)); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
}

func TestHostKey(t *testing.T) {
	parent := t.TempDir()
	os.Chmod(parent, 0o755)
	dir := filepath.Join(parent, "host", "key")
	first, err := HostKey(dir)
	if err != nil {
		t.Fatal(err)
	}
	again, err := HostKey(dir)
	if err != nil || ssh.FingerprintSHA256(again.PublicKey()) != ssh.FingerprintSHA256(first.PublicKey()) {
		t.Errorf("the key is not kept: %v", err)
	}
	if runtime.GOOS == "windows" {
		return
	}
	file := filepath.Join(dir, hostKeyName)
	for path, want := range map[string]os.FileMode{file: 0o600, dir: 0o700, parent: 0o755} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s has %v, %v", path, info.Mode(), err)
		}
	}
	os.Chmod(file, 0o640)
	if _, err := HostKey(dir); err == nil || !strings.Contains(err.Error(), "others can get at the host key") {
		t.Errorf("a key that others can read: %v", err)
	}
	os.Chmod(file, 0o600)
	os.Chmod(dir, 0o770)
	if _, err := HostKey(dir); err == nil {
		t.Error("a folder that others can write")
	}
	if info, _ := os.Stat(dir); info.Mode().Perm() != 0o770 {
		t.Error("rights are changed")
	}
	os.Chmod(dir, 0o700)
	os.WriteFile(file, []byte("no key"), 0o600)
	if _, err := HostKey(dir); err == nil || !strings.Contains(err.Error(), "holds no host key") {
		t.Errorf("what is no key: %v", err)
	}
}

func TestLimitOfSessions(t *testing.T) {
	h := serve(t, func(c *Config) { c.Limits.Sessions = 2 })
	first, second := open(t, h.connect()), open(t, h.connect())
	first.Shows("80x24")
	second.Shows("80x24")
	third := open(t, h.connect())
	if status := third.Status(); status != 1 || !strings.Contains(third.Written(), "there is no room for one more") {
		t.Errorf("status %d, said %q", status, third.Written())
	}
	first.Press("q")
	first.Status()
	sshtest.Until(t, "there is room again", func() bool { return h.Sessions() == 1 })
	open(t, h.connect()).Shows("80x24")
}

func TestLimitsOfConnections(t *testing.T) {
	for name, change := range map[string]func(*Config){
		"in all":      func(c *Config) { c.Limits.Connections = 3 },
		"per address": func(c *Config) { c.Limits.PerAddress = 3 },
	} {
		h := serve(t, change)
		var open []net.Conn
		for range 3 {
			c, err := net.Dial("tcp", h.address)
			if err != nil {
				t.Fatal(err)
			}
			defer c.Close()
			c.Read(make([]byte, 1)) // the server has noticed
			open = append(open, c)
		}
		if _, err := h.dial(sshtest.ByCode(invitation)); err == nil {
			t.Errorf("%s: one more is in", name)
		}
		open[0].Close()
		sshtest.Until(t, name+": there is room again", func() bool {
			c, err := h.dial(sshtest.ByCode(invitation))
			if err == nil {
				c.Close()
			}
			return err == nil
		})
	}
}
