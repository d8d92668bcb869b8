// The frame of the widget.
