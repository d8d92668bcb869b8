customElements.get("laurel-gigs");
