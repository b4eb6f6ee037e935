lock: ; @echo later
