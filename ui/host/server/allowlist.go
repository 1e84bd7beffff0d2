package server

import (
	"bufio"
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/crypto/ssh"
)

// AllowList reads public keys, one per line, as in authorized_keys. It returns
// the comment of each by its fingerprint. Options of a key are refused, since
// they would not be followed. The name of the file stands in errors.
func AllowList(name string, data []byte) (map[string]string, error) {
	keys := map[string]string{}
	lines := bufio.NewScanner(bytes.NewReader(data))
	for n := 1; lines.Scan(); n++ {
		text := strings.TrimSpace(lines.Text())
		if text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		key, comment, options, _, err := ssh.ParseAuthorizedKey([]byte(text))
		switch {
		case err != nil:
			return nil, Refusal{fmt.Sprintf("%s:%d: this is no public key", name, n), "put one key per line, as in the .pub file that ssh-keygen writes"}
		case len(options) > 0:
			return nil, Refusal{fmt.Sprintf("%s:%d: the options before the key are not known here", name, n), "leave only the key and its comment"}
		}
		keys[ssh.FingerprintSHA256(key)] = comment
	}
	if err := lines.Err(); err != nil {
		return nil, Refusal{fmt.Sprintf("%s cannot be read: %v", name, err), ""}
	}
	if len(keys) == 0 {
		return nil, Refusal{fmt.Sprintf("%s holds no public key, so nobody could join", name), "put one key per line, as in the .pub file that ssh-keygen writes"}
	}
	return keys, nil
}
