//go:build !unix

package sessions_test

import "errors"

func pipe(string) error { return errors.ErrUnsupported }
