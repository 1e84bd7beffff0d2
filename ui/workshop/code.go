package workshop

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"strings"
)

// The alphabet of codes is that of Crockford's base 32: no letter looks like a
// digit, so that a code can be read out and typed from a projector.
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"

// The lengths of codes, at 5 bits a character. An invitation is read out; it
// has to outlast a meeting of guessing over a network, at a few tries a second.
// A resume code is copied and also has to withstand whoever reads its hash.
const (
	invitationLength = 8
	resumeLength     = 16
)

// newCode returns a random code in groups of four.
func newCode(length int) string {
	random := make([]byte, length)
	_, _ = rand.Read(random) // never fails: see crypto/rand
	var b strings.Builder
	for i, r := range random {
		if i > 0 && i%4 == 0 {
			b.WriteByte('-')
		}
		b.WriteByte(alphabet[r%32])
	}
	return b.String()
}

// plain is what a typed code means: case, spaces and hyphens do not count, and
// letters that are left out stand for the digits that they look like.
func plain(code string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == 'o' || r == 'O':
			return '0'
		case r == 'i' || r == 'I' || r == 'l' || r == 'L':
			return '1'
		case r >= 'A' && r <= 'Z':
			return r - 'A' + 'a'
		case r == '-' || r == ' ':
			return -1
		}
		return r
	}, code)
}

// hash is what is kept of a resume code. The code is random and long, so it
// needs neither salt nor a slow hash.
func hash(code string) string {
	sum := sha256.Sum256([]byte(plain(code)))
	return hex.EncodeToString(sum[:])
}

func equal(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }
