// Package exact holds the published formulas the engine rests on.
package exact
