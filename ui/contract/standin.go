package contract

import (
	"fmt"
	"net/http"
	"time"

	"crossroads/scoring/prototype"
)

// StandIn answers every request as it says: with a reply, or with events one by
// one, after its delay. It ends with the request.
func StandIn(s prototype.StandIn) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !wait(r, s.Delay) {
			return
		}
		if len(s.Events) == 0 {
			w.Header().Set("content-type", "application/json")
			_, _ = w.Write([]byte(s.Reply))
			return
		}
		w.Header().Set("content-type", "text/event-stream")
		out := http.NewResponseController(w)
		for i, data := range s.Events {
			if i > 0 && !wait(r, s.Pause) {
				return
			}
			if _, err := fmt.Fprintf(w, "data: %s\n\n", data); err != nil || out.Flush() != nil {
				return
			}
		}
	})
}

// wait lets so many milliseconds pass; false where the request is over before.
func wait(r *http.Request, milliseconds int) bool {
	t := time.NewTimer(time.Duration(milliseconds) * time.Millisecond)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-r.Context().Done():
		return false
	}
}
