# A server for many clients that has one.
from multiprocessing.connection import wait


def serve(connection):
    clients = [connection]
    while clients:
        for client in wait(clients):
            try:
                number = client.recv()
            except EOFError:
                clients.remove(client)
                client.close()
            else:
                client.send(number**2)
