package measure

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"crossroads/scoring/prototype"
)

// A prototype that fails in several ways at once is reported, with one of them.
func TestFailsInSeveralWays(t *testing.T) {
	var n atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if n.Add(1)%2 == 0 {
			w.WriteHeader(http.StatusInternalServerError)
			return
		}
		if line, _, err := w.(http.Hijacker).Hijack(); err == nil {
			_, _ = line.Write([]byte("this is no reply\r\n\r\n"))
			_ = line.Close()
		}
	}))
	defer server.Close()
	load := prototype.Load{Clients: 16, Repeat: []prototype.Step{{Path: "/", Reply: prototype.Reply{Status: http.StatusOK}}}}
	c, err := gather(t.Context(), server.URL, load, new(atomic.Int64))
	if err != nil {
		t.Fatal(err)
	}
	defer c.close()
	if _, err := c.capacity(time.Minute); err == nil || !strings.HasPrefix(err.Error(), "it fails under load: ") {
		t.Errorf("the error is %v", err)
	}
}
