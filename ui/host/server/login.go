package server

import (
	"errors"
	"time"

	charm "charm.land/ssh"
	"golang.org/x/crypto/ssh"
)

// longestCode is how much of a code is looked at.
const longestCode = 128

// wrongCode is how long a wrong code takes.
const wrongCode = 500 * time.Millisecond

// login says how a connection may log in.
func (s *Server) login(ctx charm.Context) *ssh.ServerConfig {
	c, _ := ctx.Value(connectionKey{}).(*connection)
	config := &ssh.ServerConfig{
		ServerVersion: "SSH-2.0-Crossroads",
		PublicKeyCallback: func(_ ssh.ConnMetadata, key ssh.PublicKey) (*ssh.Permissions, error) {
			return s.byKey(ssh.FingerprintSHA256(key))
		},
		AuthLogCallback: func(_ ssh.ConnMetadata, _ string, err error) {
			if err == nil {
				c.wait(s.limits.Login)
			}
		},
	}
	codes := s.codes("")
	config.KeyboardInteractiveCallback, config.PasswordCallback = codes.KeyboardInteractiveCallback, codes.PasswordCallback
	return config
}

// passOf takes a pass through the library.
type passOf struct{}

func permissions(pass Pass) *ssh.Permissions {
	return &ssh.Permissions{ExtraData: map[any]any{passOf{}: pass}}
}

// byKey lets the owner of a known key in. That of another one has proved
// something, too, and is asked for a code next: the library goes on to that only
// behind the proof.
func (s *Server) byKey(fingerprint string) (*ssh.Permissions, error) {
	if pass, ok := s.config.Known(fingerprint); ok {
		return permissions(pass), nil
	}
	if s.config.Admit == nil {
		return nil, errUnknownKey
	}
	return nil, &ssh.PartialSuccessError{Next: s.codes(fingerprint)}
}

// codes are the ways to give a code: asked for, or as the password of a client
// that cannot be asked.
func (s *Server) codes(fingerprint string) ssh.ServerAuthCallbacks {
	if s.config.Admit == nil {
		return ssh.ServerAuthCallbacks{}
	}
	return ssh.ServerAuthCallbacks{
		KeyboardInteractiveCallback: func(_ ssh.ConnMetadata, ask ssh.KeyboardInteractiveChallenge) (*ssh.Permissions, error) {
			answers, err := ask("", "", []string{s.config.Prompt}, []bool{false})
			if err != nil {
				return nil, err
			}
			if len(answers) != 1 {
				return nil, errWrongCode
			}
			return s.byCode(answers[0], fingerprint)
		},
		PasswordCallback: func(_ ssh.ConnMetadata, password []byte) (*ssh.Permissions, error) {
			return s.byCode(string(password), fingerprint)
		},
	}
}

func (s *Server) byCode(code, fingerprint string) (*ssh.Permissions, error) {
	if len(code) <= longestCode {
		if pass, ok := s.config.Admit(code, fingerprint); ok {
			return permissions(pass), nil
		}
	}
	time.Sleep(wrongCode)
	return nil, &ssh.BannerError{Err: errWrongCode, Message: "That code is not known here.\n"}
}

// The errors of the library, which says no more to a client than that it failed,
// but for a banner.
var (
	errUnknownKey = errors.New("unknown key")
	errWrongCode  = errors.New("unknown code")
)
