package server

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/pem"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"golang.org/x/crypto/ssh"

	"crossroads/ui/atomicfile"
)

const hostKeyName = "ed25519"

// HostKey reads the key of this host from a folder of its own, and makes both
// where they are not there. Nobody else may read the key, or write the folder:
// who could, would be taken for this host. The rights of what is there are
// looked at and never changed.
func HostKey(dir string) (ssh.Signer, error) {
	path := filepath.Join(dir, hostKeyName)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, Refusal{fmt.Sprintf("the folder %q of the host key cannot be made: %v", dir, atomicfile.Reason(err)), "name another one with --host-key"}
	}
	if err := onlyOurs(dir, 0o022, "chmod 700"); err != nil {
		return nil, err
	}
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		if data, err = newHostKey(path); errors.Is(err, fs.ErrExist) { // another host has just made it
			data, err = os.ReadFile(path)
		}
	}
	if err != nil {
		return nil, Refusal{fmt.Sprintf("the host key %q can be neither read nor made: %v", path, atomicfile.Reason(err)), "name another folder with --host-key"}
	}
	if err := onlyOurs(path, 0o077, "chmod 600"); err != nil {
		return nil, err
	}
	key, err := ssh.ParsePrivateKey(data)
	if err != nil {
		return nil, Refusal{fmt.Sprintf("%q holds no host key: %v", path, err),
			"move it away, and a new one is made; people who know the old one are warned by ssh then"}
	}
	return key, nil
}

// newHostKey makes a key, never in the place of another.
func newHostKey(path string) ([]byte, error) {
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return nil, err
	}
	block, err := ssh.MarshalPrivateKey(key, "crossroads host")
	if err != nil {
		return nil, err
	}
	data := pem.EncodeToMemory(block)
	return data, atomicfile.Writer{}.Create(path, data, 0o600)
}

// onlyOurs refuses what others have rights to that they must not have.
func onlyOurs(path string, never fs.FileMode, cure string) error {
	if runtime.GOOS == "windows" { // has no such rights
		return nil
	}
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if mode := info.Mode().Perm(); mode&never != 0 {
		return Refusal{fmt.Sprintf("others can get at the host key: %q has the rights %04o", path, mode), cure + " " + path}
	}
	return nil
}

// Fingerprint is what people compare before they trust a host key.
func Fingerprint(key ssh.Signer) string { return ssh.FingerprintSHA256(key.PublicKey()) }
