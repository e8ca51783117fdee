-- A stay as a guest that would begin after the membership has ended never was.
grant delete on temporary_seating to "${appRole}";
